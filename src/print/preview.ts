// What a screen needs to show a page as it will be printed, without the code that writes PDFs.
export { MARK_LENGTH, MARK_OFFSET, pageMargin } from './pdf/boxes';
export { asGrey, inkPicture, type InkPicture } from './pdf/picture-ink';
export { platesOf, separated, type Plate } from './plates';
