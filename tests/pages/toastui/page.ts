/** The real TOAST UI Editor in its WYSIWYG pane, alone on a page of a granted site. */
import { standToastUi } from '../parts/toastui.ts';

standToastUi('wysiwyg');
