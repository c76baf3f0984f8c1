import { custom, flag, picker, text } from '../../../shared/vocabulary/fields';
import { keyText, words } from '../../../shared/vocabulary/ids';
import { asText } from '../../../shared/vocabulary/read';

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
] as const;
