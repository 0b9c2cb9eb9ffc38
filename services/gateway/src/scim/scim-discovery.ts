import { MAX_BODY_BYTES } from "../http.js";
import type { Json } from "../objects.js";
import { EMPLOYEE, ENTERPRISE, GROUP, USER } from "./scim-attributes.js";
import { MOST_OPERATIONS } from "./scim-bulk.js";
import { LARGEST_PAGE } from "./scim-list.js";

const SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
const RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
const PROVIDER_CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

/** What is served, as clients ask before they begin (RFC 7643, 5). */
export const providerConfig = (base: string): Json => ({
  schemas: [PROVIDER_CONFIG],
  patch: { supported: true },
  bulk: { supported: true, maxOperations: MOST_OPERATIONS, maxPayloadSize: MAX_BODY_BYTES },
  filter: { supported: true, maxResults: LARGEST_PAGE },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  pagination: { cursor: true, index: true, defaultPaginationMethod: "index", maxPageSize: LARGEST_PAGE },
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "OAuth Bearer Token",
      description: "A service account's token, by the client credentials grant at /oauth/token.",
      primary: true,
    },
  ],
  meta: { resourceType: "ServiceProviderConfig", location: `${base}/ServiceProviderConfig` },
});

const resourceType = (base: string, name: string, schema: string, extensions: readonly string[]): Json => ({
  schemas: [RESOURCE_TYPE],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  schemaExtensions: extensions.map(each => ({ schema: each, required: false })),
  meta: { resourceType: "ResourceType", location: `${base}/ResourceTypes/${name}` },
});

export const resourceTypes = (base: string): Json[] => [
  resourceType(base, "User", USER, [ENTERPRISE, EMPLOYEE]),
  resourceType(base, "Group", GROUP, []),
];

const attribute = (name: string, description: string, more: Json = {}): Json => ({
  name,
  type: "string",
  multiValued: false,
  description,
  required: false,
  caseExact: true,
  mutability: "readWrite",
  returned: "default",
  uniqueness: "none",
  ...more,
});

const READ_ONLY = { mutability: "readOnly" };
const FLAG = { type: "boolean" };

const ATTRIBUTES: Readonly<Record<string, { name: string; description: string; attributes: Json[] }>> = {
  [USER]: {
    name: "User",
    description: "职工。 An employee.",
    attributes: [
      attribute(
        "externalId",
        "来源系统中的编号，永不重用。 The id in the client's system, never used again.",
        {
          mutability: "immutable",
        },
      ),
      attribute("userName", "工号。 The employee number.", { required: true, uniqueness: "server" }),
      attribute("name", "姓名。 The name.", {
        type: "complex",
        subAttributes: [
          attribute("formatted", "全名。 The whole name."),
          attribute("familyName", "姓，与名一起给出。 The family name, said together with the given one.", {
            mutability: "writeOnly",
            returned: "never",
          }),
          attribute("givenName", "名，与姓一起给出。 The given name, said together with the family's.", {
            mutability: "writeOnly",
            returned: "never",
          }),
        ],
      }),
      attribute("displayName", "全名。 The whole name, once more."),
      attribute("active", "是否在岗或待入职。 Whether at work, or about to begin.", FLAG),
      attribute("title", "岗位名称。 The title of the post."),
      attribute("phoneNumbers", "手机号，读取时脱敏。 The mobile number, masked when read.", {
        type: "complex",
        multiValued: true,
        subAttributes: [
          attribute("value", "号码。 The number."),
          attribute("type", "只保留 mobile。 Only `mobile` is kept.", { canonicalValues: ["mobile"] }),
          attribute("primary", "是否首选。 Whether it is the preferred one.", FLAG),
        ],
      }),
      attribute("groups", "所在单位。 The unit of the post.", {
        type: "complex",
        multiValued: true,
        ...READ_ONLY,
        subAttributes: [
          attribute("value", "单位标识。 The unit's id.", READ_ONLY),
          attribute("display", "单位名称。 The unit's name.", READ_ONLY),
          attribute("type", "直接所属。 Direct.", READ_ONLY),
          attribute("$ref", "单位的地址。 Where the unit is.", {
            type: "reference",
            referenceTypes: ["Group"],
            ...READ_ONLY,
          }),
        ],
      }),
    ],
  },
  [GROUP]: {
    name: "Group",
    description: "组织机构。 A unit.",
    attributes: [
      attribute("externalId", "单位编码。 The unit's code.", READ_ONLY),
      attribute("displayName", "单位名称。 The unit's name.", READ_ONLY),
      attribute("members", "只可添加，即调入。 Can only be added, which is a transfer.", {
        type: "complex",
        multiValued: true,
        mutability: "writeOnly",
        returned: "never",
        subAttributes: [attribute("value", "职工标识。 The User's id.")],
      }),
    ],
  },
  [ENTERPRISE]: {
    name: "EnterpriseUser",
    description: "企业用户。 Enterprise user.",
    attributes: [
      attribute("employeeNumber", "工号，同 userName。 The employee number, as userName is."),
      attribute("department", "主岗所在单位的编码。 The code of the post's unit."),
      attribute("organization", "从集团到单位的名称。 The names from the group down to the unit.", READ_ONLY),
    ],
  },
  [EMPLOYEE]: {
    name: "Employee",
    description: "职工的用工信息。 What the directory knows of an employee besides.",
    attributes: [
      attribute("state", "用工状态（R-DIR-01）。 Where the employee stands (R-DIR-01)."),
      attribute("hiredOn", "入职日期。 The day of hiring, such as 2026-11-02."),
      attribute("positionTitle", "岗位名称，同 title。 The title of the post, as title is."),
      attribute("postCategory", "岗位类别。 The family of the post."),
      attribute("isUnionMember", "是否工会会员。 Whether a member of the union.", FLAG),
      attribute("sourceSystem", "来源系统。 The system the record comes from.", READ_ONLY),
    ],
  },
};

export const schemas = (base: string): Json[] =>
  Object.entries(ATTRIBUTES).map(([id, schema]) => ({
    schemas: [SCHEMA],
    id,
    ...schema,
    meta: { resourceType: "Schema", location: `${base}/Schemas/${id}` },
  }));
