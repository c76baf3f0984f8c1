import { InputError } from '../../../shared/vocabulary/errors';
import { custom, flag, holding } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asList, asText } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';

export const dashboardAppId = wholeIdPicker('id', {
	displayName: 'Dashboard App',
	wire: 'path:id',
	required: true,
	search: 'searchDashboardApps',
	placeholder: 'e.g. 2',
});

export const dashboardAppLane = ({ id }: { id: number }) => `dashboard app ${id}`;

export const title = {
	displayName: 'Title',
	wire: 'body:dashboard_app.title',
	placeholder: 'e.g. CRM',
} as const;

export const showOnSidebar = flag('showOnSidebar', {
	displayName: 'Show on Sidebar',
	description:
		'Whether it stands in the sidebar of the whole account, too. Seen on Chatwoot 4.15.1.',
	wire: 'body:dashboard_app.show_on_sidebar',
});

function page(entry: JsonMap, { label }: Place): JsonMap {
	if (typeof entry.url === 'string') return { type: 'frame', ...entry };
	throw new InputError(
		`A page of '${label}' has no "url"`,
		'It looks like { "type": "frame", "url": "https://crm.example.com/card" }.',
	);
}

/** The server wants each page with its kind, of which there is one. */
function readPages(raw: unknown, place: Place): Json[] {
	const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? [raw] : raw;
	return asList(given, place).map((entry) =>
		isMap(entry) ? page(entry, place) : { type: 'frame', url: asText(entry, place) },
	);
}

export const content = <const R extends boolean>(required: R) =>
	holding(
		['type', 'url'],
		custom(
			'content',
			{
				displayName: 'URLs',
				description:
					'The pages that are shown beside a conversation, as a list or separated by commas',
				wire: 'body:dashboard_app.content',
				required,
				placeholder: 'e.g. https://crm.example.com/card',
			},
			{ type: 'string', default: '' },
			readPages,
		),
	);
