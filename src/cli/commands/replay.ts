import { type Command, EXIT } from '../command.ts';
export const replayCommand: Command = { name: 'replay', says: '', flags: [], run: async () => EXIT.fault };
