/** The real Froala, alone on a page of a granted site. */
import 'froala-editor/js/plugins.pkgd.min.js';
import { standFroala } from '../parts/froala.ts';

standFroala({ quickInsertTags: [], imagePaste: true, htmlAllowComments: false });
