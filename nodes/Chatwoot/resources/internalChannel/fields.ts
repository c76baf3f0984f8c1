import { text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

const shown = {
	displayName: 'Channel',
	required: true,
	search: 'searchInternalChannels',
	placeholder: 'e.g. 2',
} as const;

/** The channel itself. */
export const channelId = wholeIdPicker('id', { ...shown, wire: 'path:id' });

/** The same of those that were put away. */
export const archivedChannelId = wholeIdPicker('id', {
	...shown,
	search: 'searchArchivedChannels',
	wire: 'path:id',
});

/** The channel that something is in. */
export const inChannel = wholeIdPicker('channel', { ...shown, wire: 'path:channel' });

export const channelLane = ({ id }: { id: number }) => `internal channel ${id}`;

export const inChannelLane = ({ channel }: { channel: number }) => `internal channel ${channel}`;

export const channelName = {
	displayName: 'Name',
	wire: 'body:name',
	placeholder: 'e.g. team-south',
} as const;

export const channelDetails = [
	text('description', { displayName: 'Description', wire: 'body:description' }),
	wholeIdPicker('categoryId', {
		displayName: 'Category',
		wire: 'body:category_id',
		search: 'searchInternalCategories',
		placeholder: 'e.g. 1',
	}),
] as const;
