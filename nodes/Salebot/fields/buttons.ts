import { InputError } from '../../shared/vocabulary/errors';
import { custom, holding, json, text } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import {
	asFlag,
	asJson,
	asNumber,
	asText,
	entered,
	kindOf,
	rows,
} from '../../shared/vocabulary/read';
import type { Draft, Place } from '../../shared/vocabulary/types';

const BUTTON_KEYS = [
	'callback_link',
	'color',
	'index_in_line',
	'line',
	'one_time',
	'text',
	'type',
	'url',
	'web_app',
];

/** A bare list of buttons, or an object with the list and a hint. */
const HELD = [...BUTTON_KEYS, 'hint', 'buttons', ...BUTTON_KEYS.map((key) => `buttons.${key}`)];

/** Buttons as a form and as JSON (salebot.md A.2.1 and C.5). */
export const buttonFields = [
	custom(
		'buttons',
		{
			displayName: 'Buttons',
			wire: 'body:buttons',
			description: 'Buttons under the message. Reply and inline buttons cannot be mixed.',
		},
		{
			type: 'fixedCollection',
			placeholder: 'Add button',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Callback Link',
							name: 'callbackLink',
							displayOptions: { show: { type: ['inline'] } },
							type: 'boolean',
							default: false,
							description: 'Whether the bot is told when the link is opened',
						},
						{
							displayName: 'Color',
							name: 'shade',
							displayOptions: { show: { type: ['inline', 'reply'] } },
							type: 'string',
							default: '',
							description: 'Shown by VK (four colors) and Viber only',
						},
						{
							displayName: 'Keep Keyboard',
							name: 'oneTime',
							displayOptions: { show: { type: ['reply'] } },
							type: 'boolean',
							default: false,
							description:
								'Whether the keyboard stays after a press (one_time); reply buttons of VK only',
						},
						{
							displayName: 'Row',
							name: 'line',
							type: 'number',
							typeOptions: { minValue: 0 },
							default: 0,
							description:
								'The row the button stands in, from 0; buttons of a row keep their order',
						},
						{
							displayName: 'Text',
							name: 'text',
							type: 'string',
							default: '',
							required: true,
							description: 'What the button says, without double quotes',
						},
						{
							displayName: 'Type',
							name: 'type',
							type: 'options',
							default: 'reply',
							options: [
								{ name: 'Inline (In the Message)', value: 'inline' },
								{ name: 'Location', value: 'location' },
								{ name: 'Phone', value: 'phone' },
								{ name: 'Reply (Keyboard)', value: 'reply' },
								{ name: 'Web App (Keyboard)', value: 'web_app' },
							],
						},
						{
							displayName: 'URL',
							name: 'url',
							displayOptions: { show: { type: ['inline', 'reply'] } },
							type: 'string',
							default: '',
							description: 'The link to open; in Telegram for inline buttons only',
						},
						{
							displayName: 'Web App URL',
							name: 'webApp',
							displayOptions: { show: { type: ['inline', 'web_app'] } },
							type: 'string',
							default: '',
							description: 'The address of a Telegram Web App',
						},
					],
				},
			],
		},
		readRows,
	),
	text('buttonsHint', {
		displayName: 'Hint Without Buttons',
		description: 'Text for messengers that have no buttons, such as WhatsApp',
	}),
	holding(
		HELD,
		json(
			'buttonsJson',
			{
				displayName: 'Buttons (JSON)',
				description:
					'A list of buttons, or an object with "buttons" and, where wanted, "hint" for messengers without buttons',
				wire: 'body:buttons',
				empty: '[]',
				placeholder: 'e.g. [{ "type": "inline", "text": "Site", "url": "https://example.com" }]',
			},
			readButtonsJson,
		),
	),
] as const;

interface Buttons {
	buttons?: Json[];
	buttonsJson?: Json;
	buttonsHint?: string;
}

/** With a hint, Salebot wants the list inside an object. */
export function wrapButtons({ buttons, buttonsJson, buttonsHint }: Buttons, { body }: Draft): void {
	delete body.buttons;
	if (buttons !== undefined && buttonsJson !== undefined) {
		throw new InputError(
			"Both 'Buttons' and 'Buttons (JSON)' are given",
			'A message has one set of buttons. Remove one of them.',
		);
	}
	const given = buttons ?? buttonsJson;
	const isThere = given !== undefined && !(Array.isArray(given) && given.length === 0);
	if (isThere) body.buttons = given;
	if (buttonsHint === undefined) return;
	if (!isThere) {
		throw new InputError(
			"'Hint Without Buttons' stands alone",
			'Add at least one button, or clear the hint.',
		);
	}
	body.buttons = { ...(isMap(given) ? given : { buttons: given }), hint: buttonsHint };
}

function readRows(raw: unknown, place: Place): Json[] {
	const counts = new Map<number, number>();
	const buttons = rows(raw, 'button').map((row): JsonMap => {
		const line = asNumber(entered(row.line) ?? 0, { label: 'Row' }, { min: 0, whole: true });
		const index = counts.get(line) ?? 0;
		counts.set(line, index + 1);
		return {
			type: asText(entered(row.type) ?? 'reply', { label: 'Type' }),
			text: asText(row.text ?? '', { label: 'Text' }),
			...filled('url', row.url, 'URL'),
			...filled('color', row.shade, 'Color'),
			...filled('web_app', row.webApp, 'Web App URL'),
			...(asFlag(row.oneTime ?? false, { label: 'Keep Keyboard' }) && { one_time: 1 }),
			...(asFlag(row.callbackLink ?? false, { label: 'Callback Link' }) && { callback_link: true }),
			line,
			index_in_line: index,
		};
	});
	checkButtons(buttons, place);
	return buttons;
}

function filled(name: string, value: unknown, label: string): JsonMap {
	const given = entered(value);
	return given === undefined ? {} : { [name]: asText(given, { label }) };
}

function readButtonsJson(raw: unknown, place: Place): Json {
	const value = asJson(raw, place);
	const list = isMap(value) ? value.buttons : value;
	if (!Array.isArray(list)) {
		throw new InputError(
			`'${place.label}' is neither a list nor an object with "buttons"`,
			'Give [ … ], { "buttons": [ … ] } or { "hint": "…", "buttons": [ … ] }.',
		);
	}
	checkButtons(list, place);
	return value;
}

function checkButtons(buttons: readonly Json[], { label }: Place): void {
	const kinds = new Set<Json>();
	for (const [index, button] of buttons.entries()) {
		const words = isMap(button) ? button.text : undefined;
		if (!isMap(button) || typeof words !== 'string' || words.trim() === '') {
			throw new InputError(
				`Button ${index + 1} of '${label}' has no text, but ${kindOf(words)}`,
				'Every button needs a text.',
			);
		}
		if (words.includes('"')) {
			throw new InputError(
				`Button ${index + 1} of '${label}' holds a double quote`,
				'Salebot does not allow them in buttons: use single ones.',
			);
		}
		if (button.type === 'reply' || button.type === 'inline') kinds.add(button.type);
	}
	if (kinds.size > 1) {
		throw new InputError(
			`'${label}' mixes reply and inline buttons`,
			'Messengers show one kind in a message. Choose one.',
		);
	}
}
