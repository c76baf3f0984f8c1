/** Labels of the account. */

import { EMPTY, found, invalid, ok, wrapped } from '../answers';
import type { Label } from '../state';
import type { Call, Handlers } from '../world';

const TITLE = /^[\p{L}\p{N}_-]+$/u;
const labelOf = ({ state, path }: Call) => found(state.labels.get(Number(path.id)));

function checkTitle({ state }: Call, title: string, self?: Label) {
	const problems: Array<[string, string]> = [];
	if (!title) problems.push(['title', 'must not be blank']);
	if (!TITLE.test(title)) problems.push(['title', 'is invalid']);
	const others = [...state.labels.values()].filter((one) => one !== self);
	if (others.some((one) => one.title === title)) problems.push(['title', 'has already been taken']);
	if (problems.length) throw invalid(...problems);
}

function labelFields({ body }: Call): Partial<Label> {
	const given = { ...(wrapped(body, 'label') as Partial<Label>) };
	if (given.title !== undefined) given.title = String(given.title).toLowerCase();
	return given;
}

/** Contacts and conversations carry the title itself. */
function rename({ state }: Call, before: string, after: string) {
	for (const one of [...state.contacts.values(), ...state.conversations])
		one.labels = one.labels.map((title) => (title === before ? after : title));
}

export const labels: Handlers = {
	'list-all-labels': ({ state }) => {
		const payload = [...state.labels.values()].sort((a, b) => a.title.localeCompare(b.title));
		return ok({ payload });
	},

	'create-a-label': (call) => {
		const given = labelFields(call);
		const label: Label = {
			id: call.state.nextId(),
			description: null,
			color: '#1f93ff',
			show_on_sidebar: null,
			...given,
			title: given.title ?? '',
		};
		checkTitle(call, label.title);
		call.state.labels.set(label.id, label);
		return ok(label);
	},

	'get-a-label': (call) => ok(labelOf(call)),

	'update-a-label': (call) => {
		const label = labelOf(call);
		const given = labelFields(call);
		if (given.title !== undefined) {
			checkTitle(call, given.title, label);
			rename(call, label.title, given.title);
		}
		return ok(Object.assign(label, given));
	},

	'delete-a-label': (call) => {
		call.state.labels.delete(labelOf(call).id);
		return EMPTY;
	},
};
