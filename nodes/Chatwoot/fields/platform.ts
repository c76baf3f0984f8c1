import { wholeIdPicker } from '../../shared/vocabulary/ids';

export const platformAccountId = wholeIdPicker('accountId', {
	displayName: 'Account',
	description:
		"The number after /accounts/ in the browser's address. Older servers cannot list accounts: type the ID there.",
	wire: 'path:account_id',
	required: true,
	search: 'searchPlatformAccounts',
	placeholder: 'e.g. 2',
});

export const platformAccountLane = ({ accountId: account }: { accountId: number }) =>
	`account ${account}`;
