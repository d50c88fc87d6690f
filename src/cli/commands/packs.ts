import { type Command, EXIT } from '../command.ts';
export const packs: Command = { name: 'packs', says: '', flags: [], run: async () => EXIT.fault };
