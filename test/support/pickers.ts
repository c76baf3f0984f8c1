import { LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	ILoadOptionsFunctions,
	INode,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalData, Credentials, typesOf } from '../../harness/engine';

/** What the editor hands a node that makes a list to choose from. */
export function pickerContext(
	type: INodeType,
	credentialType: ICredentialType,
	credentials: ICredentialDataDecryptedObject,
	parameters: INodeParameters,
): ILoadOptionsFunctions {
	const { name } = credentialType;
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: type.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { [name]: { id: `${name}-id`, name } },
	};
	const nodeTypes = typesOf(type);
	const workflow = new Workflow({ nodes: [node], connections: {}, nodeTypes, active: false });
	const helper = new Credentials({ [name]: credentialType }, { [name]: credentials });
	const data = additionalData(node, helper, { currentNodeParameters: parameters });
	return new LoadOptionsContext(workflow, node, data, 'parameters');
}
