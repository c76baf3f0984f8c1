import { choice, custom, flag, json, picker, text } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker, words } from '../../../shared/vocabulary/ids';
import { asMap, asText } from '../../../shared/vocabulary/read';

const COLOR = { type: 'color', default: '#1f93ff' } as const;

/** A portal is named by the slug in its address; where it stands in the path has two names. */
const portalAs = <const N extends string>(name: N, wire: `path:${string}`) =>
	picker(name, {
		displayName: 'Portal',
		description: "The slug in the portal's address",
		wire,
		required: true,
		textual: true,
		search: 'searchPortals',
		placeholder: 'e.g. help',
	});

export const portal = portalAs('portal', 'path:portal');

export const portalId = portalAs('id', 'path:id');

export const portalLane = ({ portal: slug }: { portal: string }) => `portal ${slug}`;

export const name = {
	displayName: 'Name',
	wire: 'body:portal.name',
	placeholder: 'e.g. Help',
} as const;

export const slug = {
	displayName: 'Slug',
	description: 'The part of the address after /hc/; once on the whole server',
	wire: 'body:portal.slug',
	placeholder: 'e.g. help',
} as const;

export const emptied = {
	customDomain: { name: 'Custom Domain', wire: 'body:portal.custom_domain' },
	headerText: { name: 'Header Text', wire: 'body:portal.header_text' },
	homepageLink: { name: 'Homepage Link', wire: 'body:portal.homepage_link' },
	customBodyHtml: { name: 'HTML in Body', wire: 'body:portal.custom_body_html' },
	customHeadHtml: { name: 'HTML in Head', wire: 'body:portal.custom_head_html' },
	inboxId: { name: 'Live Chat Inbox', wire: 'body:inbox_id' },
	pageTitle: { name: 'Page Title', wire: 'body:portal.page_title' },
} as const;

export const portalFields = [
	flag('archived', {
		displayName: 'Archived',
		description: 'Whether the portal is put away',
		wire: 'body:portal.archived',
	}),
	custom('color', { displayName: 'Color', wire: 'body:portal.color' }, COLOR, asText),
	text('customDomain', {
		displayName: 'Custom Domain',
		description: 'An own address of the portal. Chatwoot 4.11 fails without one.',
		wire: 'body:portal.custom_domain',
		placeholder: 'e.g. docs.example.com',
	}),
	text('headerText', {
		displayName: 'Header Text',
		wire: 'body:portal.header_text',
		placeholder: 'e.g. How can we help?',
	}),
	text('homepageLink', {
		displayName: 'Homepage Link',
		wire: 'body:portal.homepage_link',
		placeholder: 'e.g. https://example.com',
	}),
	text('pageTitle', { displayName: 'Page Title', wire: 'body:portal.page_title' }),
	words('configAllowedLocales', {
		displayName: 'Languages',
		description: 'The codes of the languages that articles are written in; replaced whole',
		wire: 'body:portal.config.allowed_locales',
		placeholder: 'e.g. en, pt_BR',
	}),
	keyText('configDefaultLocale', {
		displayName: 'Default Language',
		wire: 'body:portal.config.default_locale',
		placeholder: 'e.g. en',
	}),
	words('configDraftLocales', {
		displayName: 'Draft Languages',
		description:
			'The codes of those languages that visitors do not see yet; replaced whole. Seen on Chatwoot 4.15.1.',
		wire: 'body:portal.config.draft_locales',
		placeholder: 'e.g. de',
	}),
	choice('configLayout', {
		displayName: 'Layout',
		description: 'Seen on Chatwoot 4.15.1',
		wire: 'body:portal.config.layout',
		default: 'classic',
		options: [
			{ name: 'Classic', value: 'classic' },
			{ name: 'Documentation', value: 'documentation' },
		],
	}),
	flag('configShowAuthor', {
		displayName: 'Show Author',
		description: 'Whether articles name who wrote them. Seen on Chatwoot 4.15.1.',
		wire: 'body:portal.config.show_author',
		default: true,
	}),
	json(
		'configSocialProfiles',
		{
			displayName: 'Social Profiles (JSON)',
			description:
				'Names by network, such as x, youtube or github; replaced whole. Seen on Chatwoot 4.15.1.',
			wire: 'body:portal.config.social_profiles',
			placeholder: 'e.g. { "instagram": "shop" }',
		},
		asMap,
	),
	json(
		'configLocaleTranslations',
		{
			displayName: 'Translations (JSON)',
			description:
				'Name, page title and header text in other languages; replaced whole. Seen on Chatwoot 4.15.1.',
			wire: 'body:portal.config.locale_translations',
			placeholder: 'e.g. { "de": { "name": "Hilfe" } }',
		},
		asMap,
	),
	text('customHeadHtml', {
		displayName: 'HTML in Head',
		description: 'Added to the head of every page. Seen on Chatwoot 4.15.1.',
		wire: 'body:portal.custom_head_html',
		rows: 3,
	}),
	text('customBodyHtml', {
		displayName: 'HTML in Body',
		description: 'Added to the end of every page. Seen on Chatwoot 4.15.1.',
		wire: 'body:portal.custom_body_html',
		rows: 3,
	}),
	wholeIdPicker('inboxId', {
		displayName: 'Live Chat Inbox',
		description: 'An inbox of the type Website, whose live chat stands in the portal',
		wire: 'body:inbox_id',
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
		ifNothing: 'refuse',
	}),
	keyText('blobId', {
		displayName: 'Logo',
		description: "The 'blob_id' of a picture, from 'File: Upload'",
		wire: 'body:blob_id',
		placeholder: "e.g. {{ $('Upload').item.json.blob_id }}",
		ifNothing: 'refuse',
	}),
] as const;
