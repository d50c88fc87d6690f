import { type Command, EXIT } from '../command.ts';
export const logCommand: Command = { name: 'log', says: '', flags: [], run: async () => EXIT.fault };
