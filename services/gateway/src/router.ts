import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { Kind, type DocumentNode, type ExecutionResult, type SelectionNode } from "graphql";

type Handler = typeof unifiedGraphHandler;
type RouterRequest = { document: DocumentNode };
type Run = (request: RouterRequest) => Promise<ExecutionResult>;

/**
 * The Rust planner, with two of its habits mended: a root `__typename` before a fragment makes it answer nulls, and it
 * cannot mix introspection with data. So `__typename` goes last, and the two parts of a mix run apart.
 */
export const router: Handler = async options => {
  const handler = await unifiedGraphHandler(options);
  const run = handler.executor as unknown as Run;

  const executor: Run = async request => {
    const parts = partsOf(request.document);
    const [only] = parts;
    if (parts.length === 1 && only)
      return run(only === request.document ? request : { ...request, document: only });
    return merged(await Promise.all(parts.map(document => run({ ...request, document }))));
  };
  return { ...handler, executor: executor as never };
};

function merged(results: readonly ExecutionResult[]): ExecutionResult {
  const errors = results.flatMap(result => result.errors ?? []);
  const data = results.some(result => result.data == null)
    ? null
    : (Object.assign({}, ...results.map(result => result.data)) as Record<string, unknown>);
  return { data, ...(errors.length > 0 && { errors }) };
}

const knownParts = new WeakMap<DocumentNode, DocumentNode[]>();

function partsOf(document: DocumentNode): DocumentNode[] {
  let parts = knownParts.get(document);
  if (!parts) knownParts.set(document, (parts = split(document)));
  return parts;
}

const nameOf = (node: SelectionNode): string => (node.kind === Kind.FIELD ? node.name.value : "");
const isMeta = (node: SelectionNode): boolean => ["__schema", "__type"].includes(nameOf(node));
const isTypename = (node: SelectionNode): boolean => nameOf(node) === "__typename";

function split(document: DocumentNode): DocumentNode[] {
  const roots = document.definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  const special = roots.filter(root => isMeta(root) || isTypename(root));
  if (special.length === 0 || special.length === roots.length) return [document];
  if (!roots.some(isMeta)) return [selecting(document, () => true)];
  return [selecting(document, root => !isMeta(root)), selecting(document, isMeta)];
}

/** The document with only those root selections, `__typename` last. */
const selecting = (document: DocumentNode, keep: (root: SelectionNode) => boolean): DocumentNode => ({
  ...document,
  definitions: document.definitions.map(definition => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const roots = definition.selectionSet.selections.filter(keep);
    const selections = [...roots.filter(root => !isTypename(root)), ...roots.filter(isTypename)];
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  }),
});
