#include "gui/transcript/messageactions.h"

#include <QCoreApplication>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::MessageActions)
};

Icon verbIcon(Verb verb)
{
    switch (verb) {
    case Verb::PreviousVersion:
        return Icon::ChevronLeft;
    case Verb::NextVersion:
        return Icon::ChevronRight;
    case Verb::Retry:
    case Verb::Regenerate:
        return Icon::Refresh;
    case Verb::Continue:
        return Icon::Continue;
    case Verb::Copy:
    case Verb::CopyCode:
        return Icon::Copy;
    case Verb::SaveCode:
        return Icon::Save;
    case Verb::ToggleWrap:
        return Icon::Wrap;
    case Verb::ToggleNumbers:
        return Icon::Lines;
    case Verb::Edit:
        return Icon::Edit;
    case Verb::Delete:
        return Icon::Delete;
    case Verb::LoadImage:
        return Icon::Link;
    case Verb::OpenServer:
        return Icon::Server;
    case Verb::OpenModels:
        return Icon::Spark;
    case Verb::ToggleDetails:
    case Verb::ToggleReasoning:
    case Verb::ToggleTool:
        return Icon::ChevronDown;
    }
    return Icon::Copy;
}

MessageAction action(Verb verb, bool enabled = true, bool labelled = false)
{
    MessageAction result;
    result.verb = verb;
    result.name = verbName(verb);
    result.icon = verbIcon(verb);
    result.enabled = enabled;
    result.labelled = labelled;
    return result;
}

/// Says where it leads.
MessageAction versionAction(Verb verb, const core::TranscriptEntry &entry, bool busy)
{
    const int number = entry.siblingIndex + 1 + (verb == Verb::NextVersion ? 1 : -1);
    const bool possible = number >= 1 && number <= entry.siblingCount;
    MessageAction result = action(verb, possible && !busy, true);
    if (possible) {
        result.name = Words::tr("%1 (%2 of %3)", "a version of a message")
                          .arg(result.name, QString::number(number), QString::number(entry.siblingCount));
    }
    return result;
}

} // namespace

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::PreviousVersion:
        return Words::tr("Previous version");
    case Verb::NextVersion:
        return Words::tr("Next version");
    case Verb::Retry:
        return Words::tr("Retry");
    case Verb::Continue:
        return Words::tr("Continue");
    case Verb::Copy:
        return Words::tr("Copy");
    case Verb::Edit:
        return Words::tr("Edit");
    case Verb::Regenerate:
        return Words::tr("Regenerate");
    case Verb::Delete:
        return Words::tr("Delete");
    case Verb::OpenServer:
        return Words::tr("Open server settings");
    case Verb::OpenModels:
        return Words::tr("Choose a model");
    case Verb::ToggleDetails:
        return Words::tr("Details");
    case Verb::ToggleReasoning:
        return Words::tr("Reasoning");
    case Verb::ToggleTool:
        return Words::tr("Tool call");
    case Verb::CopyCode:
        return Words::tr("Copy code");
    case Verb::SaveCode:
        return Words::tr("Save code as…");
    case Verb::ToggleWrap:
        return Words::tr("Wrap long lines of code");
    case Verb::ToggleNumbers:
        return Words::tr("Number the lines of code");
    case Verb::LoadImage:
        return Words::tr("Load image");
    }
    return {};
}

QList<MessageAction> rowActions(const core::TranscriptEntry &entry, bool busy)
{
    const store::Message &message = entry.message;
    const bool coming = entry.waiting || message.state == store::MessageState::Streaming;
    QList<MessageAction> actions;
    if (entry.siblingCount > 1) {
        actions += versionAction(Verb::PreviousVersion, entry, busy);
        actions += versionAction(Verb::NextVersion, entry, busy);
    }
    if (message.role == store::Role::Assistant && !coming) {
        const bool broken = message.state == store::MessageState::Stopped ||
                            message.state == store::MessageState::Interrupted ||
                            message.state == store::MessageState::Failed;
        if (broken && !entry.error) {
            actions += action(Verb::Retry, !busy, true);
        }
        if (entry.canContinue) {
            actions += action(Verb::Continue, !busy, true);
        }
    }
    if (!message.text.isEmpty()) {
        actions += action(Verb::Copy);
    }
    if (message.role == store::Role::User) {
        actions += action(Verb::Edit, !busy);
    } else if (message.role == store::Role::Assistant && !coming) {
        actions += action(Verb::Regenerate, !busy);
    }
    if (!coming) {
        actions += action(Verb::Delete, !busy);
    }
    return actions;
}

QList<MessageAction> codeActions(bool wrapped, bool numbered)
{
    QList<MessageAction> actions{action(Verb::CopyCode, true, true), action(Verb::SaveCode), action(Verb::ToggleWrap),
                                 action(Verb::ToggleNumbers)};
    actions[2].checked = wrapped;
    actions[3].checked = numbered;
    return actions;
}

QList<MessageAction> errorActions(const core::ErrorCard &card, bool detailsOpen, bool busy)
{
    QList<MessageAction> actions;
    if (card.step == core::ErrorCard::Step::OpenServer) {
        actions += action(Verb::OpenServer, true, true);
    } else if (card.step == core::ErrorCard::Step::OpenModels) {
        actions += action(Verb::OpenModels, true, true);
    }
    if (card.canRetry) {
        actions += action(Verb::Retry, !busy, true);
    }
    if (!actions.isEmpty()) {
        actions.first().primary = actions.first().enabled;
    }
    if (!card.details.isEmpty()) {
        MessageAction details = action(Verb::ToggleDetails, true, true);
        details.expanded = detailsOpen;
        details.icon = detailsOpen ? Icon::ChevronUp : Icon::ChevronDown;
        actions += details;
    }
    return actions;
}

} // namespace holt::gui
