import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { countUnread } from './countUnread';
import { markAsRead } from './markAsRead';
import { markAsUnread } from './markAsUnread';
import { markAllAsRead } from './markAllAsRead';
import { snooze } from './snooze';
import { deleteNotification } from './delete';
import { deleteMany } from './deleteMany';
import { getSettings } from './getSettings';
import { updateSettings } from './updateSettings';

export const notification: Resource = {
	name: 'Notification',
	value: 'notification',
	description: 'Notifications of the token’s user',
	operations: [
		getAll,
		countUnread,
		markAsRead,
		markAsUnread,
		markAllAsRead,
		snooze,
		deleteNotification,
		deleteMany,
		getSettings,
		updateSettings,
	],
};
