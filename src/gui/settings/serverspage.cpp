#include "gui/settings/serverspage.h"

#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/common/icons.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/settings/connectiontestpanel.h"
#include "gui/settings/probepanel.h"
#include "gui/settings/servereditor.h"
#include "gui/settings/serverlistmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

const auto azurePlaceholder = QStringLiteral("YOUR-RESOURCE");

bool isKeychain(const Error &error)
{
    const auto *local = error.as<LocalError>();
    return local && local->kind == LocalError::Kind::Keychain;
}

} // namespace

ServersPage::ServersPage(core::Servers &servers, core::ModelCatalog &catalog, openai::Client &client,
                         core::Preferences &preferences, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_model(new ServerListModel(servers, theme, this))
    , m_list(new QListView(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_use(new QPushButton(tr("Use this server"), this))
    , m_probe(new ProbePanel(servers, client, theme, this))
    , m_notice(new NoticeBar(theme, this))
{
    buildList();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(theme.space(Space::Small));
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    left->addWidget(m_probe);

    auto *right = new QVBoxLayout;
    right->setSpacing(theme.space(Space::Small));
    right->addWidget(m_notice);
    right->addWidget(buildWork(catalog, client), 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Medium), theme.space(Space::Medium),
                               theme.space(Space::Medium));
    layout->setSpacing(theme.space(Space::Large));
    layout->addLayout(left, 2);
    layout->addLayout(right, 5);
    connectAll();
    open(servers.current());
}

void ServersPage::buildList()
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Servers"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumWidth(m_theme.px(200));
    m_add->setMenu(presetMenu());
    m_add->setIcon(icon(Icon::Plus, m_theme));
    m_add->setAccessibleName(tr("Add server"));
    m_remove->setAccessibleName(tr("Remove server"));
    for (QPushButton *button : {m_add, m_remove, m_use}) {
        button->setAutoDefault(false);
    }
}

QWidget *ServersPage::buildWork(core::ModelCatalog &catalog, openai::Client &client)
{
    auto *content = new QWidget(this);
    m_editor = new ServerEditor(catalog, m_preferences, m_theme, content);
    m_test = new ConnectionTestPanel(
        m_servers, client, m_theme,
        [this] {
            return ConnectionTestPanel::Subject{m_editor->profile(), m_editor->typedKey()};
        },
        content);
    auto *use = new QHBoxLayout;
    use->addWidget(m_use);
    use->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, m_theme.space(Space::Small), 0);
    layout->setSpacing(m_theme.space(Space::Large));
    layout->addWidget(m_editor);
    layout->addWidget(m_test);
    layout->addLayout(use);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QMenu *ServersPage::presetMenu()
{
    auto *menu = new QMenu(m_add);
    for (const core::ServerPreset &preset : core::serverPresets()) {
        QAction *action = menu->addAction(preset.name);
        connect(action, &QAction::triggered, this, [this, name = preset.name] { addServer(name); });
    }
    menu->addSeparator();
    QAction *other = menu->addAction(tr("Other server…"));
    connect(other, &QAction::triggered, this, [this] { addServer({}); });
    return menu;
}

void ServersPage::connectAll()
{
    // Later, since a view goes on selecting after it has said so, and the person may have to be asked first.
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] {
            const QString id = m_list->currentIndex().data(core::Servers::IdRole).toString();
            if (!id.isEmpty() && id != m_shownId) {
                showServer(id);
            }
        },
        Qt::QueuedConnection);
    connect(m_remove, &QPushButton::clicked, this, &ServersPage::askRemove);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_servers.setCurrent(m_shownId);
        m_list->setFocus(); // the button is disabled now
    });
    connect(m_probe, &ProbePanel::addRequested, this, &ServersPage::addFound);
    connect(m_editor, &ServerEditor::presetChosen, this, &ServersPage::addServer);
    connect(m_editor, &ServerEditor::edited, this, [this] {
        m_test->reset();
        refreshButtons();
        Q_EMIT changed();
    });
    connect(&m_servers, &core::Servers::currentChanged, this, &ServersPage::refreshButtons);
    connect(&m_servers, &core::Servers::saveFailed, this, &ServersPage::saveFailed);
    connect(&m_theme, &Theme::changed, this, [this] { m_add->setIcon(icon(Icon::Plus, m_theme)); });
}

void ServersPage::showServer(const QString &id)
{
    leaveFor([this, id] {
        if (const store::Profile *profile = m_servers.find(id)) {
            open(*profile);
        }
    });
}

void ServersPage::addServer(const QString &presetName)
{
    leaveFor([this, presetName] {
        store::Profile profile;
        for (const core::ServerPreset &preset : core::serverPresets()) {
            if (preset.name.compare(presetName, Qt::CaseInsensitive) == 0) {
                profile.name = preset.name;
                profile.kind = preset.kind;
                profile.baseUrl = preset.baseUrl;
                if (!preset.chatModel.isEmpty()) {
                    profile.defaultModels.insert(QStringLiteral("chat"), preset.chatModel);
                }
            }
        }
        open(profile);
        m_editor->focusFirst();
    });
}

void ServersPage::leaveFor(std::function<void()> next)
{
    if (!hasChanges()) {
        next();
        return;
    }
    select(m_shownId); // the list keeps to the form until the person has decided
    m_notice->showNotice(NoticeBar::Kind::Warning, tr("The changes to this server are not saved."),
                         {{tr("Save"),
                           [this, next] {
                               if (save()) {
                                   next();
                               }
                           }},
                          {tr("Discard"), [this, next] {
                               discard();
                               next();
                           }}});
    focusNotice();
}

void ServersPage::open(const store::Profile &profile)
{
    m_shownId = profile.id;
    m_notice->dismiss();
    m_test->reset();
    m_editor->edit(profile);
    select(profile.id);
    refreshButtons();
    Q_EMIT changed();
}

void ServersPage::select(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->selectionModel()->clear();
    }
}

void ServersPage::refreshButtons()
{
    const store::Profile *shown = m_servers.find(m_shownId);
    const bool builtIn =
        shown && (shown->kind == store::Profile::Kind::Demo || shown->id == QLatin1String("environment"));
    m_remove->setEnabled(shown && !builtIn);
    m_use->setVisible(shown);
    const bool inUse = shown && m_servers.current().id == m_shownId;
    m_use->setEnabled(!inUse);
    m_use->setText(inUse ? tr("In use") : tr("Use this server"));
}

bool ServersPage::hasChanges() const
{
    return m_editor->isChanged();
}

bool ServersPage::canSave() const
{
    return m_editor->isChanged() || m_editor->isNew();
}

bool ServersPage::save()
{
    if (!canSave()) {
        return true;
    }
    store::Profile profile = m_editor->profile();
    const std::optional<Secret> key = m_editor->typedKey();
    if (profile.kind != store::Profile::Kind::Demo) {
        if (profile.baseUrl.contains(azurePlaceholder)) {
            m_editor->showAddressProblem(
                tr("Put the name of your Azure resource in place of %1.").arg(azurePlaceholder));
            return false;
        }
        if (const auto endpoint = m_servers.endpointFor(profile, {}); !endpoint) {
            m_editor->showAddressProblem(tr("Type the server’s web address, such as https://example.com/v1."));
            return false;
        } else if (profile.name.isEmpty()) {
            profile.name = endpoint->baseUrl.host();
        }
    }
    // A first server takes the demo's place: that is what it was connected for.
    const bool use = m_editor->isNew() && m_servers.current().kind == store::Profile::Kind::Demo;
    m_notice->dismiss();
    const QString id = m_servers.save(profile);
    if (key) {
        writeKey(id, *key);
    }
    if (use) {
        m_servers.setCurrent(id);
    }
    if (const store::Profile *saved = m_servers.find(id)) {
        const bool told = m_notice->isVisible(); // saving failed: that must stay to be read
        m_shownId = id;
        m_editor->edit(*saved);
        select(id);
        refreshButtons();
        if (!told) {
            m_notice->showNotice(NoticeBar::Kind::Success,
                                 use ? tr("Saved. Holt now uses %1.").arg(saved->name) : tr("Saved."), {},
                                 std::chrono::seconds(4));
        }
    }
    Q_EMIT changed();
    return true;
}

void ServersPage::discard()
{
    const store::Profile *profile = m_servers.find(m_shownId);
    open(profile ? *profile : m_servers.current());
}

void ServersPage::askRemove()
{
    const store::Profile *profile = m_servers.find(m_shownId);
    if (!profile) {
        return;
    }
    m_notice->showNotice(NoticeBar::Kind::Warning, tr("Remove %1 and its key? Conversations stay.").arg(profile->name),
                         {{tr("Remove"),
                           [this, id = m_shownId] {
                               m_servers.remove(id);
                               open(m_servers.current());
                               m_list->setFocus();
                           }},
                          {tr("Keep"), [this] { m_list->setFocus(); }}});
    focusNotice();
}

void ServersPage::addFound(const core::ServerProbe::Found &found)
{
    store::Profile profile;
    profile.name = found.name;
    profile.baseUrl = found.baseUrl;
    const bool use = m_servers.current().kind == store::Profile::Kind::Demo;
    const QString id = m_servers.save(profile);
    if (use) {
        m_servers.setCurrent(id);
    }
    showServer(id);
}

void ServersPage::writeKey(const QString &id, const Secret &key)
{
    m_servers.writeKey(id, key, this, [this, id, key](const Result<bool> &written) {
        if (written) {
            return;
        }
        if (isKeychain(written.error()) && !key.isEmpty()) {
            askWhereToKeep([this, id, key] { writeKey(id, key); });
        } else {
            showError(written.error());
        }
    });
}

void ServersPage::askWhereToKeep(const std::function<void()> &again)
{
    const auto keepAt = [this, again](store::Secrets::Place place) {
        return [this, again, place] {
            m_preferences.setKeyPlace(place); // takes along what this session knows
            if (again) {
                again();
            }
        };
    };
    QList<NoticeBar::Action> actions{
        {tr("This session only"), keepAt(store::Secrets::Place::Session)},
        {tr("In a file only you can read"), keepAt(store::Secrets::Place::File)},
    };
    if (again) {
        actions.append({tr("Try again"), again});
    }
    m_notice->showNotice(NoticeBar::Kind::Warning,
                         tr("The system keychain did not take the key. Where should Holt keep it? Until Holt is closed "
                            "it works either way."),
                         actions);
    focusNotice();
}

void ServersPage::saveFailed(const Error &error)
{
    if (isKeychain(error)) {
        askWhereToKeep({}); // a secret header: it is known to this session and moves with the place
    } else {
        showError(error);
    }
}

void ServersPage::showError(const Error &error)
{
    m_notice->showNotice(NoticeBar::Kind::Error, error.message());
}

void ServersPage::focusNotice()
{
    if (auto *button = m_notice->findChild<QPushButton *>()) {
        button->setFocus();
    }
}

} // namespace holt::gui
