/** The real TOAST UI Editor in its Markdown pane, alone on a page of a granted site. */
import { standToastUi } from '../parts/toastui.ts';

standToastUi('markdown');
