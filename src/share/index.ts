export { FILE_ISSUE_CODES, type FileIssueCode } from './limits';
export { openFile, type OpenedFile } from './open';
export { designJson, lackingAssets, packDesign, templateJson } from './pack';
export { sha256 } from './sha256';
