import { list } from '../../shared/vocabulary/fields';

/** Titles of labels. */
export const labels = (description: string) =>
	list('labels', {
		displayName: 'Labels',
		description,
		wire: 'body:labels',
		placeholder: 'e.g. vip, waiting',
	});

export const requiredLabels = (description: string) =>
	list('labels', {
		displayName: 'Labels',
		description,
		wire: 'body:labels',
		required: true,
		placeholder: 'e.g. vip, waiting',
	});
