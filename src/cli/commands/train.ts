import { type Command, EXIT } from '../command.ts';
export const train: Command = { name: 'train', says: '', flags: [], run: async () => EXIT.fault };
