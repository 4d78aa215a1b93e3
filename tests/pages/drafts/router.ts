/** The picture of the sample drafts: a router on a shelf in the evening, served by every host of the test world. */

/** Our own drawing, 640 × 360 CSS px, in tests/pages/public. */
export const routerPicture = '/pictures/router.svg';
