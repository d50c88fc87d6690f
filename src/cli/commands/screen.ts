import { type Command, EXIT } from '../command.ts';
export const screen: Command = { name: 'screen', says: '', flags: [], run: async () => EXIT.fault };
