import { type Command, EXIT } from '../command.ts';
export const evaluate: Command = { name: 'evaluate', says: '', flags: [], run: async () => EXIT.fault };
