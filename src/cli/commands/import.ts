import { type Command, EXIT } from '../command.ts';
export const importCommand: Command = { name: 'import', says: '', flags: [], run: async () => EXIT.fault };
