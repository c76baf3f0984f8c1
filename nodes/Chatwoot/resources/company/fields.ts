import { json, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asMap } from '../../../shared/vocabulary/read';

export const companyId = wholeIdPicker('id', {
	displayName: 'Company',
	wire: 'path:id',
	required: true,
	search: 'searchCompanies',
	placeholder: 'e.g. 2',
});

export const companyLane = ({ id }: { id: number }) => `company ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:company.name',
	placeholder: 'e.g. Example Ltd',
} as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:company.description' },
	domain: { name: 'Domain', wire: 'body:company.domain' },
} as const;

export const companyFields = [
	text('domain', {
		displayName: 'Domain',
		description: 'Once in an account',
		wire: 'body:company.domain',
		placeholder: 'e.g. example.com',
	}),
	text('description', { displayName: 'Description', wire: 'body:company.description' }),
	json(
		'customAttributes',
		{
			displayName: 'Custom Attributes (JSON)',
			description: 'Those that are not named stay',
			wire: 'body:company.custom_attributes',
			placeholder: 'e.g. { "tier": "gold" }',
		},
		asMap,
	),
	json(
		'additionalAttributes',
		{
			displayName: 'Additional Attributes (JSON)',
			description: 'Kept by the server, and not shown in its answers',
			wire: 'body:company.additional_attributes',
			placeholder: 'e.g. { "city": "Olinda" }',
		},
		asMap,
	),
] as const;
