/** Contacts from a file and into one: done later. */

import { UploadedFile } from '../../server/multipart';
import { EMPTY, unprocessable } from '../answers';
import type { Handlers } from '../world';

export const contactTransfer: Handlers = {
	'import-contacts': ({ state, body }) => {
		const file = body.import_file;
		if (!(file instanceof UploadedFile)) throw unprocessable('File is blank');
		state.jobs.push({ job: 'import', file: file.name, text: file.bytes.toString('utf8') });
		return EMPTY;
	},

	'export-contacts': ({ state, body }) => {
		state.jobs.push({ job: 'export', ...body });
		return EMPTY;
	},
};
