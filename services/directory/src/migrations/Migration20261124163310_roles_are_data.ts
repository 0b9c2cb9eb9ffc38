import { Migration } from "@mikro-orm/migrations";

export class Migration20261124163310_roles_are_data extends Migration {
  override name = "Migration20261124163310_roles_are_data";

  override up(): void | Promise<void> {
    this.addSql(`alter table "role_grant" drop constraint "role_grant_role_check";`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_role_check" check ("role" in ('EMPLOYEE', 'UNION_OFFICER', 'LOGISTICS_OFFICER', 'VENUE_CUSTODIAN', 'CLUB_LEADER', 'INNOVATION_SECRETARY', 'REVIEWER', 'INTEGRITY_OFFICER', 'PARTY_MEMBER', 'BRANCH_SECRETARY', 'PARTY_COMMITTEE_OFFICER', 'ORGANIZATION_OFFICER', 'HR_INTEGRATION', 'HR_OFFICER', 'AUDITOR', 'SYSTEM_ADMIN'));`,
    );
  }
}
