import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { baseUrl, domain, subdomain } from './amoAddress';

/** What was pasted, without blanks around it or slashes at its end. */
const BASE = 'String($self["baseUrl"] ?? "").trim().replace(/[/]+$/, "")';
const SUBDOMAIN = 'String($self["subdomain"] ?? "").trim()';

const ADDRESS = `{{$self["domain"] === "custom" ? ${BASE} : "https://" + ${SUBDOMAIN} + "." + $self["domain"]}}`;

/** The same account as AmoCrmChatCrmApi, entered through OAuth2; n8n refreshes the token itself. */
export class AmoCrmChatCrmOAuth2Api implements ICredentialType {
	name = 'amoCrmChatCrmOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'amoCRM OAuth2 API';

	icon: Icon = { light: 'file:amocrm.svg', dark: 'file:amocrm.dark.svg' };

	documentationUrl = 'https://www.amocrm.ru/developers/content/oauth/step-by-step';

	properties: INodeProperties[] = [
		domain,
		subdomain,
		baseUrl,
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: `={{$self["domain"] === "custom" ? ${BASE} + "/oauth" : "https://www." + $self["domain"] + "/oauth"}}`,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			typeOptions: { password: true },
			default: `=${ADDRESS}/oauth2/access_token`,
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];
}
