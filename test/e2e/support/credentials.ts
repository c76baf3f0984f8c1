import type { HostContext } from '../../../harness/checks/types';
import { putCredentials } from '../../../harness/n8n/examples';
import { vendors } from '../../../harness/n8n/vendors';

/** The local credentials of every vendor in n8n, by type. */
export async function localCredentials({ n8n, sandbox }: Pick<HostContext, 'n8n' | 'sandbox'>) {
	const sandboxes = new Map(vendors.map(({ name }) => [name, sandbox(name)]));
	return await putCredentials({ n8n, sandboxes });
}
