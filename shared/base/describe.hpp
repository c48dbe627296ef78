#pragma once

#include <string_view>
#include <tuple>

namespace stagepad {

/// Must a field be there when a value is read? A `defaulted` one keeps its initial value when absent.
/// Members of type std::optional and std::vector are always `defaulted`.
enum class Presence { required, defaulted };

/// One entry of a field list: the JSON name of a member and where it lives.
template <class Object, class Member>
struct Field {
  using object_type = Object;
  using member_type = Member;

  std::string_view name;
  Member Object::*member;
  Presence presence;
};

template <class Object, class Member>
constexpr Field<Object, Member> field(std::string_view name, Member Object::*member) {
  return {name, member, Presence::required};
}

template <class Object, class Member>
constexpr Field<Object, Member> field_or_default(std::string_view name, Member Object::*member) {
  return {name, member, Presence::defaulted};
}

/// The field list of an aggregate. Specialise with
///   static constexpr auto fields() { return std::make_tuple(field("naam", &T::naam), …); }
/// Reader, writer and API document all follow from it: a field is named once.
template <class T>
struct Describe;

template <class T>
concept Described = requires { Describe<T>::fields(); };

/// Calls `visit(field)` for every field of T, in order of declaration.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... each) { (visit(each), ...); }, Describe<T>::fields());
}

}  // namespace stagepad
