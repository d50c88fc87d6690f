/** The preview of a policy of parcels in a process of its own: the event loop of the server goes on answering meanwhile. */
import { answerBeside } from '../../../beside.ts';
import { playParcels } from './part.ts';

answerBeside(playParcels);
