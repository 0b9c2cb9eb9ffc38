import { demoId } from "@tongxin/kernel";
import { draftDemoPack, type DemoSize, type Work } from "@tongxin/subgraph";
import { MicroPowerItem } from "./micro-powers/micro-power-item.entity.js";
import { createLines } from "./micro-powers/micro-power.operations.js";
import { HolderPost, MicroPowerDuty, MicroPowerState } from "./micro-powers/micro-power.rules.js";

const COMPANY = demoId("unit:TX-A");

const REGISTER = [
  {
    duty: MicroPowerDuty.WAGE_ACCOUNTING,
    title: "区队班组工资核算与二次分配",
    holderPosts: [HolderPost.SECTION_HEAD, HolderPost.TEAM_LEADER],
    procedureSteps: [
      "班组长每班记录出勤、岗位和工分，当班人员签字确认。",
      "核算员按当月考勤、计件和考核结果编制工资分配表。",
      "区队分配小组集体审核分配表，并留存会议记录。",
      "分配表在区队公示栏公示三个工作日，接受职工查询。",
      "公示无异议后由区队负责人签字，报劳资部门复核发放。",
    ],
    redLines: [
      "不准虚报出勤、冒领工资或者私设“小金库”。",
      "不准利用二次分配截留、克扣、挪用职工工资和奖金。",
      "不准授意他人改动考核结果，为亲友多计工分。",
    ],
    bottomLines: [
      "工分和考核依据齐全，能逐人逐班追溯。",
      "分配方案经集体研究，涉及本人和亲属的主动回避。",
      "职工对工资有异议的，五个工作日内核实答复。",
    ],
    complaintDoor: "向区队廉洁监督员反映，或投本矿纪委举报箱；涉及区队负责人的，直接向公司纪委反映。",
  },
  {
    duty: MicroPowerDuty.ATTENDANCE_MANAGEMENT,
    title: "区队班组考勤与派班管理",
    holderPosts: [HolderPost.SECTION_HEAD, HolderPost.TEAM_LEADER],
    procedureSteps: [
      "职工凭人员定位卡出入井，系统自动记录时间。",
      "班前会由班组长点名，与系统记录逐人核对。",
      "漏打卡的当班写明原因，由班组长和一名证明人签字后补录。",
      "请假、调休按审批权限办理，假条随当月考勤表存档。",
      "月末考勤表经职工本人确认并公示后，报劳资部门。",
    ],
    redLines: [
      "不准为未到岗人员记工或者代打卡。",
      "不准借批假、派班收受财物，或者对职工打击报复。",
      "不准篡改出入井记录、隐瞒超时作业。",
    ],
    bottomLines: [
      "考勤表与人员定位记录一致，差异逐条注明原因。",
      "派班和轮休规则公开，同等条件同等对待。",
      "考勤原始记录至少保存两年，随时可查。",
    ],
    complaintDoor: "先向区队廉洁监督员核对考勤；对答复不满意的，向本矿纪委举报箱或者公司纪委反映。",
  },
  {
    duty: MicroPowerDuty.MATERIAL_REQUISITION,
    title: "区队班组物资领用与回收",
    holderPosts: [HolderPost.SECTION_HEAD, HolderPost.TEAM_LEADER],
    procedureSteps: [
      "班组按生产计划提出领料申请，写明用途、数量和使用地点。",
      "区队负责人审核必要性，超出定额的由区队集体研究。",
      "两人同行领料，与仓库保管员当面清点并签字。",
      "物资到达现场后由使用班组验收，登记台账。",
      "旧件、余料和废料及时交旧退库，登记去向。",
      "每月盘点台账与实物，差异查明原因后公示。",
    ],
    redLines: [
      "不准虚报冒领、以领代耗。",
      "不准私自外借、变卖或者侵占材料配件和废旧物资。",
      "不准在领用和验收中收受供应商的礼品、礼金和宴请。",
    ],
    bottomLines: [
      "领、用、退、存账实相符，单据齐全。",
      "贵重物资两人领用、两人保管。",
      "领用去向和消耗每月向班组公开。",
    ],
    complaintDoor: "向区队廉洁监督员或者物资部门反映；涉及供应商的，直接向公司纪委反映。",
  },
];

/** Synthetic: the register of the demo enterprise, all of it in force. */
export async function loadDemo(work: Work, size: DemoSize): Promise<void> {
  const { em, viewer, clock } = work;
  if (size === "none") return;
  draftDemoPack(work, {
    title: "签认期限调整（演示）",
    limits: [{ key: "daysAfterTakingPost", value: 15, article: "第四条" }],
  });

  for (const { redLines, bottomLines, ...content } of REGISTER) {
    const item = em.create(MicroPowerItem, {
      ...content,
      id: demoId(`micro-power:${content.duty}`),
      organizationId: COMPANY,
      orgUnitId: COMPANY,
      revision: 1,
      state: MicroPowerState.PUBLISHED,
      publishedAt: clock.now(),
      publishedBy: viewer.account,
    });
    createLines(em, item, { redLines, bottomLines });
  }
}
