/** Runs the editor contract over every family in lib/editors. */
import { contract } from './contract.ts';
import { subjects } from './subjects.ts';

subjects.forEach(contract);
