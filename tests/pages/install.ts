/** Run before the type check: the test pages import editors of their own package. */
import { installEditors } from '../e2e/world/editor-packages.ts';

installEditors();
