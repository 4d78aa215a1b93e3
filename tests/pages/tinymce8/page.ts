/** The real TinyMCE 8, alone on a page of a granted site: its frame is a srcdoc one. */
import 'tinymce8/tinymce';
import 'tinymce8/icons/default';
import 'tinymce8/themes/silver';
import 'tinymce8/models/dom';
import 'tinymce8/plugins/lists';
import 'tinymce8/plugins/link';
import 'tinymce8/plugins/image';
import 'tinymce8/plugins/table';
import 'tinymce8/skins/ui/oxide/skin.min.css';
import { standTinymce } from '../parts/tinymce.ts';

await standTinymce({ license_key: 'gpl' });
