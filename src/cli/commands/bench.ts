import { type Command, EXIT } from '../command.ts';
export const bench: Command = { name: 'bench', says: '', flags: [], run: async () => EXIT.fault };
