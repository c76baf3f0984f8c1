import type { Resource } from '../../../shared/vocabulary/types';
import { upload } from './upload';

export const file: Resource = {
	name: 'File',
	value: 'file',
	description: 'Files that automation rules and macros send',
	operations: [upload],
};
