/** The real TinyMCE 5, alone on a page of a granted site. */
import 'tinymce5/tinymce';
import 'tinymce5/icons/default';
import 'tinymce5/themes/silver';
import 'tinymce5/plugins/lists';
import 'tinymce5/plugins/link';
import 'tinymce5/plugins/image';
import 'tinymce5/plugins/table';
import 'tinymce5/skins/ui/oxide/skin.min.css';
import { standTinymce } from '../parts/tinymce.ts';

await standTinymce();
