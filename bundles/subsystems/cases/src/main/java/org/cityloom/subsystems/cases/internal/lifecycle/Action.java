/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

import static org.cityloom.subsystems.cases.internal.lifecycle.CaseState.*;

/**
 * Everything that can be done with a case: from where to where, who may, and what has to be told. This is the whole life cycle; what is
 * not here cannot happen. A target that is missing means: back to where it was, or where it is.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are never changed after it was made
public enum Action {
    SEND_TO_VERIFY("发起核实", "send to verify", Rights.ACCEPT, in(REPORTED), VERIFYING),
    CONFIRM("核实属实", "confirm that it is real", Rights.VERIFY, in(VERIFYING), TO_REGISTER, Need.WHO_WAS_SENT),
    DENY("核实不属实", "tell that it is not real", Rights.VERIFY, in(VERIFYING), REPORTED, Need.REASON, Need.WHO_WAS_SENT),
    CANNOT_VERIFY(
            "无法核实",
            "tell that it cannot be verified",
            Rights.VERIFY,
            in(VERIFYING),
            REPORTED,
            Need.REASON,
            Need.WHO_WAS_SENT),
    ACCEPT("受理", "accept", Rights.ACCEPT, in(REPORTED), TO_REGISTER, Need.KNOWN_TO_BE_REAL),
    REFUSE("不予受理", "refuse", Rights.ACCEPT, in(REPORTED), NOT_ACCEPTED, Need.REASON),
    MERGE("并案", "merge into another case", Rights.ACCEPT, in(REPORTED, TO_REGISTER), VOID, Need.OTHER_CASE),
    REGISTER("立案", "register", Rights.FILE, in(TO_REGISTER), TO_DISPATCH, Need.CONDITION),
    SEND_BACK("退回受理", "send back to intake", Rights.FILE, in(TO_REGISTER), REPORTED, Need.REASON),
    MAKE_VOID("作废", "make void", Rights.FILE, in(TO_REGISTER), VOID, Need.REASON),
    DISPATCH("派遣", "dispatch", Rights.DISPATCH, in(TO_DISPATCH), TO_HANDLE, Need.UNIT),
    RETURN_TO_REGISTER("退回立案", "return to registering", Rights.DISPATCH, in(TO_DISPATCH), TO_REGISTER, Need.REASON),
    ASSIGN("指派", "assign", Rights.ASSIGN, in(TO_HANDLE), HANDLING, Need.HANDLER),
    RETURN("回退", "return to the dispatcher", Rights.ASSIGN, in(TO_HANDLE), TO_DISPATCH, Need.REASON),
    HAND_BACK("退回部门", "hand back to the department", Rights.WORK, in(HANDLING), TO_HANDLE, Need.REASON),
    FEED_BACK("反馈", "report it done", Rights.WORK, in(HANDLING), FED_BACK, Need.REASON),
    REDO("要求重做", "have it done again", Rights.ASSIGN, in(FED_BACK), HANDLING, Need.REASON),
    CONFIRM_DONE("确认完成", "confirm that it is done", Rights.ASSIGN, in(FED_BACK), TO_CHECK),
    ASK_TO_POSTPONE("申请延期", "ask to postpone", Rights.ASSIGN, in(TO_HANDLE), POSTPONING, Need.REASON, Need.IN_TIME),
    POSTPONE("批准延期", "grant the postponement", Rights.DISPATCH, in(POSTPONING), TO_HANDLE),
    REFUSE_TO_POSTPONE("不批准延期", "refuse the postponement", Rights.DISPATCH, in(POSTPONING), TO_HANDLE, Need.REASON),
    SUSPEND("挂账", "suspend", Rights.DISPATCH, in(TO_DISPATCH), SUSPENDED, Need.REASON, Need.UNTIL),
    RESUME("恢复", "resume", Rights.DISPATCH, in(SUSPENDED), TO_DISPATCH),
    SEND_TO_CHECK("发起核查", "send to check", Rights.ACCEPT, in(TO_CHECK), CHECKING, Need.NOT_THE_REPORTER),
    PASS("核查通过", "tell that it is fixed", Rights.CHECK, in(CHECKING), CHECKED, Need.WHO_WAS_SENT),
    REWORK("返工", "tell that it is not fixed", Rights.CHECK, in(CHECKING), TO_HANDLE, Need.REASON, Need.WHO_WAS_SENT),
    CANNOT_CHECK(
            "无法核查",
            "tell that it cannot be checked",
            Rights.CHECK,
            in(CHECKING),
            TO_CHECK,
            Need.REASON,
            Need.WHO_WAS_SENT),
    CLOSE("结案", "close", Rights.FILE, in(CHECKED), CLOSED),
    CHECK_AGAIN("重新核查", "have it checked again", Rights.FILE, in(CHECKED), TO_CHECK, Need.REASON),
    CLOSE_INFORMED("告知性结案", "close as informed", Rights.FILE, in(TO_REGISTER, CHECKED), CLOSED, Need.REASON),
    FORCE_CLOSE("强制结案", "force to close", Rights.SUPERVISE, CaseState.open(), CLOSED, Need.REASON),
    SUPERVISE("督办", "supervise", Rights.SUPERVISE, CaseState.open(), null, Need.REASON),
    REPLY("回复督办", "reply to the supervision", Rights.ASSIGN, CaseState.open(), null, Need.REASON, Need.SUPERVISED),
    COMMENT("备注", "comment", Rights.VIEW, EnumSet.allOf(CaseState.class), null, Need.REASON),
    APPEAL("申诉", "appeal", Rights.ASSIGN, in(CLOSED), APPEALED, Need.REASON, Need.WAS_OVERDUE),
    UPHOLD("申诉成立", "uphold the appeal", Rights.ASSESS, in(APPEALED), REVIEWED, Need.REASON),
    UPHOLD_FINALLY("复核成立", "uphold it finally", Rights.ASSESS, in(REVIEWED), CLOSED, Need.REASON, Need.OTHER_REVIEWER),
    DISMISS("驳回申诉", "dismiss the appeal", Rights.ASSESS, in(APPEALED, REVIEWED), CLOSED, Need.REASON);

    private final String zh;
    private final String en;
    private final String permission;
    private final EnumSet<CaseState> from;
    private final @Nullable CaseState to;
    private final EnumSet<Need> needs = EnumSet.noneOf(Need.class);

    Action(String zh, String en, String permission, EnumSet<CaseState> from, @Nullable CaseState to, Need... needs) {
        this.zh = zh;
        this.en = en;
        this.permission = permission;
        this.from = from;
        this.to = to;
        this.needs.addAll(Arrays.asList(needs));
    }

    private static EnumSet<CaseState> in(CaseState first, CaseState... others) {
        return EnumSet.of(first, others);
    }

    /** As addresses and timelines write it, like {@code send-to-verify}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id, or empty. */
    public static Optional<Action> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** What one needs to do it. */
    public String permission() {
        return permission;
    }

    /** From where it is possible. */
    public boolean isPossibleIn(CaseState state) {
        return from.contains(state);
    }

    /** Where it leads, from there. */
    public CaseState from(CaseState state) {
        return to == null ? state : to;
    }

    /** What has to be told or to hold. */
    public Set<Need> needs() {
        return EnumSet.copyOf(needs);
    }
}
