/** Files for rules and macros: uploaded first, then named in an action, by which they are kept. */

import { UploadedFile } from '../../server/multipart';
import { ok, unprocessable } from '../answers';
import { keepFile } from '../records';
import type { Fields, State } from '../state';
import type { Row } from '../tables';
import type { Call, Handlers } from '../world';
import { entries } from './automated-actions';
import { refusal } from './rows';

const addressOf = ({ world, state }: Call, blob: string) =>
	`${world.url}/rails/active_storage/blobs/redirect/${blob}/${encodeURIComponent(state.blobs.get(blob)?.name ?? '')}`;

export const uploads: Handlers = {
	'upload-a-file': (call) => {
		const { attachment: file, external_url: address } = call.body;
		// Nothing is fetched from outside.
		if (address) throw unprocessable('Invalid URL provided');
		if (!(file instanceof UploadedFile)) throw unprocessable('No file or URL provided');
		const blob = keepFile(call.state, file.name, file.type, file.bytes);
		return ok({ file_url: addressOf(call, blob), blob_id: blob });
	},
};

interface Kept {
	id: number;
	blob: string;
}

const kept = (row: Row | undefined) => (row?.files as Kept[] | undefined) ?? [];

/** Where an action names a file: its only parameter, or one of the message to come. */
function fileIn({ action_name: name, action_params: params }: Fields): unknown {
	const [first] = Array.isArray(params) ? (params as unknown[]) : [];
	if (name === 'send_attachment') return first ?? '';
	return name === 'create_scheduled_message' ? (first as Fields | undefined)?.blob_id : undefined;
}

function withFile(action: Fields, id: number): Fields {
	if (action.action_name === 'send_attachment') return { ...action, action_params: [id] };
	const [first] = action.action_params as Fields[];
	return { ...action, action_params: [{ ...first, blob_id: id }] };
}

/** The number of a file, which actions are shown with. */
function numberOf(state: State, files: Kept[], blob: string): number {
	const known = files.find((one) => one.blob === blob);
	if (known) return known.id;
	const file = { id: state.nextId(), blob };
	files.push(file);
	return file.id;
}

/** A body whose actions name files by their numbers, with the files that the row keeps. */
export function withFiles({ state }: Call, body: Fields, row?: Row): Fields {
	if (!Array.isArray(body.actions)) return body;
	const files = [...kept(row)];
	const actions = entries(body.actions).map((action) => {
		const given = fileIn(action);
		if (given === undefined) return action;
		if (state.blobs.has(String(given)))
			return withFile(action, numberOf(state, files, String(given)));
		if (files.some(({ id }) => id === Number(given))) return action;
		throw refusal(422, { error: 'Invalid attachment' });
	});
	return { ...body, actions, ...(files.length > 0 && { files }) };
}

/** The files of a rule or a macro, which are shown only where there are some. */
export function shownFiles(call: Call, row: Row, key: string): Fields {
	const files = kept(row).map(({ id, blob }) => ({
		id,
		[key]: row.id,
		file_type: call.state.blobs.get(blob)?.type,
		account_id: call.state.id,
		file_url: addressOf(call, blob),
		blob_id: id,
		filename: call.state.blobs.get(blob)?.name,
	}));
	return files.length > 0 ? { files } : {};
}
