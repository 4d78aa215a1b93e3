/** The real TinyMCE 7, alone on a page of a granted site: its frame is a srcdoc one. */
import 'tinymce7/tinymce';
import 'tinymce7/icons/default';
import 'tinymce7/themes/silver';
import 'tinymce7/models/dom';
import 'tinymce7/plugins/lists';
import 'tinymce7/plugins/link';
import 'tinymce7/plugins/image';
import 'tinymce7/plugins/table';
import 'tinymce7/skins/ui/oxide/skin.min.css';
import { standTinymce } from '../parts/tinymce.ts';

await standTinymce({ license_key: 'gpl' });
