/** A part of a preview in a process of its own: the event loop of the server goes on answering meanwhile. */
import { answerBeside } from '../beside.ts';
import { previewPart } from './preview-part.ts';

answerBeside(previewPart);
