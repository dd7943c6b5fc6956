export { pictureIssues, picturesOf } from './check';
export { decodePicture } from './decode';
export { pictureFile } from './file';
export { readPicture } from './head';
export { PICTURE_ISSUE_CODES, PICTURE_LIMITS, PictureFault, type PictureIssueCode } from './limits';
export { resampled, type PixelBox } from './resample';
export { screenPicture, sharpPicture } from './screen';
export * from './types';
export type { LoadWebp } from './webp';
