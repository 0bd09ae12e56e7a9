import { defineEntity, p } from '@mikro-orm/core';

/** That a user belongs to a team. Reached by way of the team, whose workspace decides. */
const TeamMemberSchema = defineEntity({
  name: 'TeamMemberRecord',
  tableName: 'team_member',
  properties: { teamId: p.uuid().primary(), userId: p.uuid().primary() },
});

export class TeamMemberRecord extends TeamMemberSchema.class {}
TeamMemberSchema.setClass(TeamMemberRecord);

export { TeamMemberSchema };
