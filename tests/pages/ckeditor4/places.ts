/** CKEditor 4 fetches its parts by these two names; all that the page needs is in its bundle. Imported before it. */
Object.assign(window, { CKEDITOR_BASEPATH: '/', CKEDITOR_GETURL: () => 'data:text/css,' });
