import { may, PERMISSIONS, type Permission } from "@tongxin/kernel";
import {
  defaultFieldResolver,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { Directive, Extensions } from "type-graphql";
import type { Context } from "./context.js";
import { forbidden } from "./errors.js";
import { runChange, type FieldChange } from "./fields.js";

type FieldDecorator = MethodDecorator & PropertyDecorator;

/** Guards a field with one permission; the field's documentation says so. */
export const Requires = (permission: Permission): FieldDecorator => Extensions({ permission });

/** Says in writing that every signed-in viewer may use a root field. */
export const Open = (): FieldDecorator => Extensions({ permission: null });

/** Whose objects a root field reaches, with its permission: one's own, the units a role covers, the organization, or all. */
export const REACHES = ["OWN", "UNIT", "ORGANIZATION", "ENTERPRISE"] as const;

export type Reach = (typeof REACHES)[number];

/** Says whose objects a root field reaches, where it is not the rule: reads reach the viewer's organizations, writes their units. */
export const Reaches = (reach: Reach): FieldDecorator => Extensions({ reach });

/** What others than the person concerned see masked, and what is kept sealed beside. */
export const DATA_CLASSES = {
  PERSONAL: { zh: "个人信息，默认脱敏", en: "personal data, masked by default" },
  SENSITIVE: {
    zh: "敏感个人信息，默认脱敏，加密保存",
    en: "sensitive data, masked by default and kept encrypted",
  },
} as const;

export type DataClass = keyof typeof DATA_CLASSES;

/** Puts a field into a class of personal data; the schema says so, and the access matrix shows it. */
export const Classified =
  (dataClass: DataClass): FieldDecorator =>
  (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    Extensions({ dataClass })(target, key as string, descriptor as never);
    Directive(`@tag(name: "${dataClass.toLowerCase()}")`)(target, key as string, descriptor as never);
  };

type Guarded = GraphQLField<unknown, Context> & { extensions: FieldAccess & FieldChange };

/** What a field says of who may use it. */
export interface FieldAccess {
  /** Null: every signed-in viewer. Undefined on fields that are guarded by what leads to them. */
  readonly permission?: Permission | null;
  readonly reach?: Reach;
  readonly dataClass?: DataClass;
}

function* fieldsOf(schema: GraphQLSchema): Iterable<[GraphQLObjectType, Guarded]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) yield [type, field as Guarded];
  }
}

/** Writes each field's permission into its description. A root field that names none stops the service. */
export function documentPermissions(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const [type, field] of fieldsOf(schema)) {
    const { permission, dataClass } = field.extensions;
    if (dataClass) {
      const { zh, en } = DATA_CLASSES[dataClass];
      field.description += `\n\n数据分类：${zh}。 Class: ${en}.`;
    }
    if (permission === undefined && roots.includes(type)) {
      throw new Error(
        `${type.name}.${field.name} says neither @Requires nor @Open, so nobody knows who may use it.`,
      );
    }
    if (!permission) continue;
    field.description += `\n\n需要权限 \`${permission}\`（${PERMISSIONS[permission].zh}）。 Requires \`${permission}\`.`;
  }
  return schema;
}

/**
 * Puts the check in front of each guarded field's resolver, so that no way leads around it. A mutation's resolver is
 * told as which operation it was asked: under that name it is audited, and recognised when it is sent again. What a
 * `@Change` method returns is run.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  for (const [type, field] of fieldsOf(schema)) {
    if (type === mutation) field.resolve = asOperation(field);
    const { permission } = field.extensions;
    if (!permission) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (root, args, context, info) => {
      if (!may(context.viewer, permission)) throw forbidden(permission);
      return resolve(root, args, context, info);
    };
  }
  return schema;
}

function asOperation({ name, resolve = defaultFieldResolver, extensions }: Guarded): Guarded["resolve"] {
  const { permission = null, refusedBy } = extensions;
  return (root, args: Record<string, unknown>, context, info) => {
    const responseName = String(info.path.key);
    const operation = { name, responseName, permission, input: args };
    // What its answer is made of is read after it wrote, not before, nor before the mutation that came before it in the document.
    context.memory.clear();
    const own = { ...context, operation, memory: new Map() };
    const answer: unknown = resolve(root, args, own, info);
    return refusedBy ? runChange(own, answer, refusedBy) : answer;
  };
}
