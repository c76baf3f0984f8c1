/** What two answers are compared by: their status and the paths of their keys. */

import type { Json } from './read';

/** People put there what they like, and apps their own. */
const FREE =
	/^(.*\.)?(custom_attributes|additional_attributes|content_attributes|features|settings|provider_config|audited_changes|action_params\[\]|recurrence_rule|settings_json_schema\.properties)\..*/;
/** Whether what stands at this path is named by people. */
export const isFree = (path: string) => FREE.test(path);

/** Recordings keep so many entries of a list of records. */
const KEPT = 6;

function keysOf(value: Json | undefined, path = '', found = new Set<string>()): Set<string> {
	if (Array.isArray(value)) {
		const records = value.every((one) => typeof one === 'object' && one !== null);
		for (const one of records ? value.slice(0, KEPT) : value) keysOf(one, `${path}[]`, found);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, one] of Object.entries(value)) {
			const here = `${path}.${key}`;
			if (!isFree(here)) found.add(here);
			keysOf(one, here, found);
		}
	}
	return found;
}

export interface KeyDifference {
	/** The server has them, the other answer does not. */
	missing: string[];
	extra: string[];
}

export function compareKeys(recorded: Json | undefined, other: Json | undefined): KeyDifference {
	const [ours, theirs] = [keysOf(other), keysOf(recorded)];
	return {
		missing: [...theirs].filter((key) => !ours.has(key)),
		extra: [...ours].filter((key) => !theirs.has(key)),
	};
}
