/** Monaco's own worker, as a file that the bundler finds. */
import 'monaco-editor/editor/editor.worker';
