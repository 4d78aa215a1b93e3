/** The real Quill 2 with its own theme. */
import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { presentQuill } from '../parts/quill.ts';

presentQuill(new Quill('#note', { theme: 'snow', modules: { toolbar: false } }));
