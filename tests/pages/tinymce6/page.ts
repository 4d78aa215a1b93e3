/** The real TinyMCE 6, alone on a page of a granted site: its frame is a srcdoc one. */
import 'tinymce6/tinymce';
import 'tinymce6/icons/default';
import 'tinymce6/themes/silver';
import 'tinymce6/models/dom';
import 'tinymce6/plugins/lists';
import 'tinymce6/plugins/link';
import 'tinymce6/plugins/image';
import 'tinymce6/plugins/table';
import 'tinymce6/skins/ui/oxide/skin.min.css';
import { standTinymce } from '../parts/tinymce.ts';

await standTinymce();
