import { InputError } from '../../../shared/vocabulary/errors';
import { asWholeId } from '../../../shared/vocabulary/ids';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { asItems, asNumber, asText, entered } from '../../../shared/vocabulary/read';

type Row = Record<string, unknown>;

/** What a row of the form is to the server. */
export function actionOf(row: Row): JsonMap {
	const name = asText(row.actionName ?? '', { label: 'Action' });
	return {
		action_name: name,
		action_params: PARAMS.get(name)?.(row) ?? [],
	};
}

/** What each action wants to know; those that are not here want nothing. */
const WANTED: Readonly<Record<string, (row: Row) => Json[]>> = {
	add_label: (row) => texts(row, 'labels', 'Label Names or IDs'),
	remove_label: (row) => texts(row, 'labels', 'Label Names or IDs'),
	add_private_note: (row) => [needed(row, 'message', 'Message')],
	send_message: (row) => [needed(row, 'message', 'Message')],
	assign_agent: (row) => [idOrWord(needed(row, 'agentId', 'Agent Name or ID'))],
	assign_team: (row) => [idOrWord(needed(row, 'teamId', 'Team Name or ID'))],
	change_priority: (row) => [asText(row.priority ?? 'high', { label: 'Priority' })],
	change_status: (row) => [asText(row.status ?? 'resolved', { label: 'Status' })],
	send_email_transcript: (row) => [texts(row, 'emails', 'Emails').join(', ')],
	send_webhook_event: (row) => [needed(row, 'url', 'URL')],
	add_sla: (row) => [
		asWholeId(needed(row, 'slaPolicyId', 'SLA Policy Name or ID'), {
			label: 'SLA Policy Name or ID',
		}),
	],
	send_attachment: (row) => [idOrWord(needed(row, 'fileId', 'File ID'))],
	create_scheduled_message: laterMessage,
	send_email_to_team: (row) => [
		{
			team_ids: several(row, 'teamIds', 'Team Names or IDs').map((one) =>
				asWholeId(one, { label: 'Team Names or IDs' }),
			),
			message: needed(row, 'message', 'Message'),
		},
	],
};

/** A text, a file, or both. */
function laterMessage(row: Row): Json[] {
	const file = entered(row.fileId);
	const text = file === undefined ? needed(row, 'message', 'Message') : entered(row.message);
	return [
		{
			...(text !== undefined && { content: asText(text, { label: 'Message' }) }),
			delay_minutes: asNumber(
				row.delayMinutes ?? 60,
				{ label: 'Delay' },
				{ whole: true, min: 1, max: 999 * 24 * 60 },
			),
			...(file !== undefined && { blob_id: idOrWord(asText(file, { label: 'File ID' })) }),
		},
	];
}

/** A name from outside finds nothing but these. */
const PARAMS = new Map(Object.entries(WANTED));

function needed(row: Row, name: string, label: string): string {
	const value = entered(row[name]);
	if (value !== undefined) return asText(value, { label });
	throw new InputError(
		`A row of 'Actions' leaves '${label}' empty`,
		`Fill in '${label}', or remove the row.`,
	);
}

function texts(row: Row, name: string, label: string): string[] {
	return several(row, name, label).map((one) => asText(one, { label }));
}

function several(row: Row, name: string, label: string): Json[] {
	const values = asItems(entered(row[name]) ?? [], { label });
	if (values.length > 0) return values;
	throw new InputError(
		`A row of 'Actions' leaves '${label}' empty`,
		`Fill in '${label}', or remove the row.`,
	);
}

/** Nobody has a word of its own, everybody else a number. */
const idOrWord = (given: string): Json => (/^\d+$/.test(given) ? Number(given) : given);
