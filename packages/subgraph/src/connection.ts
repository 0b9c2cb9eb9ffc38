import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from "type-graphql";

export const DEFAULT_PAGE_SIZE = 20;
export const LARGEST_PAGE = 100;
/** For service accounts, which read whole lists to synchronise. */
export const LARGEST_SERVICE_PAGE = 500;

@Directive("@shareable")
@ObjectType({ description: "本页在整个列表中的位置。 Where a page sits in the whole list." })
export class PageInfo {
  @Field(() => Boolean, { description: "后面是否还有。 Whether more items follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "前面是否还有。 Whether items come before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "首项游标，读上一页时作 before；空页为 null。 Pass as `before` for the previous page; null on an empty page.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "末项游标，读下一页时作 after；空页为 null。 Pass as `after` for the next page; null on an empty page.",
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "向后读几项，1–100（系统账号 1–500），默认 20。 How many items to read forwards, 1 to 100, to 500 for a service account; 20 when left out.",
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: "从此游标之后读起。 Read the items after this cursor.",
  })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "向前读几项，1–100（系统账号 1–500）。 How many items to read backwards, 1 to 100, to 500 for a service account.",
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: "读此游标之前的项。 Read the items before this cursor.",
  })
  before?: string;
}

/** One page of a list, in the shape of every connection. */
export interface Page<Item> {
  nodes: Item[];
  edges: { cursor: string; node: Item }[];
  pageInfo: PageInfo;
  /** Counted only when the query asks for it. */
  totalCount: number | null;
}

const connections = new WeakMap<ClassType, ClassType<Page<object>>>();

interface ConnectionOptions {
  readonly name?: string;
  /** Whether the services that list such nodes have one type of connection. */
  readonly isShared?: boolean;
}

/** `<Node>Connection` with its `<Node>Edge`, the Relay types of a list of `Node`: the same ones each time. */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  { name = node.name, isShared = false }: ConnectionOptions = {},
): ClassType<Page<Node>> {
  let known = connections.get(node);
  if (!known) connections.set(node, (known = newConnection(node, name, isShared)));
  return known as ClassType<Page<Node>>;
}

function newConnection<Node extends object>(
  node: ClassType<Node>,
  name: string,
  isShared: boolean,
): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, {
    description: `列表中的一项及其游标。 An item of a list of ${name}, with its cursor.`,
  })
  class Edge {
    @Field(() => String, { description: "该项的位置。 The item's position." })
    cursor!: string;

    @Field(() => node, { description: "该项。 The item." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `列表的一页。 One page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: "本页各项及其游标。 The page's items with their cursors." })
    edges!: Edge[];

    @Field(() => [node], { description: "本页各项。 The page's items." })
    nodes!: Node[];

    @Field(() => PageInfo, { description: "本页的位置。 Where this page sits." })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        "整个列表的项数，仅在被查询时统计。 How many items the whole list has; counted only when asked for.",
    })
    totalCount!: number | null;
  }
  if (isShared) for (const type of [Edge, Connection]) Directive("@shareable")(type);
  return Connection;
}
