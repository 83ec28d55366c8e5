#pragma once

#include "demo/answer.h"

#include <QByteArray>
#include <QList>

/// The API's JSON. Pure functions, but for the ids and the time of an Envelope.
namespace holt::demo {

/// What all objects of one answer share.
struct Envelope
{
    QString id;
    QString model;
    qint64 created = 0; ///< Unix seconds

    [[nodiscard]] static Envelope forModel(const QString &model);
};

/// A part of an event stream, and the wait before it as a multiple of the usual one.
struct StreamPart
{
    QByteArray bytes;
    int delays = 0;
};

/// A whole stream. @c broken: the connection ends after the last part without the end of the body.
struct Stream
{
    QList<StreamPart> parts;
    bool broken = false;
};

[[nodiscard]] QByteArray errorJson(const ApiFault &fault);
[[nodiscard]] QByteArray modelsJson();
[[nodiscard]] QByteArray modelJson(const QString &id);
[[nodiscard]] QByteArray completionJson(const ChatRequest &request, const QList<Answer> &answers);
[[nodiscard]] Stream streamOf(const ChatRequest &request, const QList<Answer> &answers);

} // namespace holt::demo
