/** The real Quill 1, as older pages still carry it. */
import Quill from 'quill1/dist/quill.js';
import 'quill1/dist/quill.snow.css';
import { presentQuill } from '../parts/quill.ts';

presentQuill(new Quill('#note', { theme: 'snow', modules: { toolbar: false } }));
