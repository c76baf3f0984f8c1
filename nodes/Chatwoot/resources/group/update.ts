import { InputError } from '../../../shared/vocabulary/errors';
import { collection, custom } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { avatar } from '../../fields/files';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { LONGEST_DESCRIPTION, LONGEST_SUBJECT, upTo } from './fields';
import { changed, unlike } from '../../answers/proofs';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update group',
	description:
		'Change the name, description or picture of a group. If one of them fails, those before it stay changed.',
	contract: 'contact-group-metadata-update',
	yields: things.group,
	method: 'PATCH',
	path: '/contacts/{id}/group_metadata',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's name and description",
		lacks: (body, { id, subject, description }) =>
			unlike(body, { id, name: subject }) ??
			changed(body, { 'additional_attributes.description': description }),
	},
	fields: [
		groupId,
		collection('updateFields', 'Update Fields', 'Add field', [
			custom(
				'subject',
				{
					displayName: 'Subject',
					description: "The group's name, up to 100 characters",
					wire: 'body:subject',
				},
				{ type: 'string', default: '' },
				upTo(LONGEST_SUBJECT),
			),
			custom(
				'description',
				{
					displayName: 'Description',
					description: 'Up to 2048 characters. It cannot be emptied.',
					wire: 'body:description',
				},
				{ type: 'string', default: '', typeOptions: { rows: 3 } },
				upTo(LONGEST_DESCRIPTION),
			),
			avatar,
		]),
	],
	options,
	check: ({ subject, description, avatar: picture }) => {
		if (subject !== undefined || description !== undefined || picture !== undefined) return;
		throw new InputError(
			"'Update Fields' is empty",
			"Add 'Subject', 'Description' or 'Avatar' with a value.",
		);
	},
	resolve: resolveGroup,
	lane,
});
