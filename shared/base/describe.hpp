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

/// Makes the entries of a field list: `field("naam", &T::naam)`, or `field.or_default("naam", &T::naam)`.
struct FieldMaker {
  template <class Object, class Member>
  constexpr Field<Object, Member> operator()(std::string_view name, Member Object::*member) const {
    return {name, member, Presence::required};
  }
  template <class Object, class Member>
  constexpr Field<Object, Member> or_default(std::string_view name, Member Object::*member) const {
    return {name, member, Presence::defaulted};
  }
};

/// The field list of an aggregate. Specialise with
///   static constexpr auto fields(auto field) { return std::make_tuple(field("naam", &T::naam), …); }
/// Reader, writer and API document all follow from it: a field is named once. As a template it costs
/// nothing in the hundreds of sources that include a type without reading or writing it.
template <class T>
struct Describe;

template <class T>
concept Described = requires { sizeof(Describe<T>); };

/// The field list of T.
template <Described T>
inline constexpr auto k_field_list = Describe<T>::fields(FieldMaker{});

/// Calls `visit(field)` for every field of T, in order of declaration.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... each) { (visit(each), ...); }, k_field_list<T>);
}

}  // namespace stagepad
